using FluentValidation;
using GovDisclosure;
using GovDisclosure.Comparison;
using GovDisclosure.DependencyInjection;
using GovDisclosure.Rules;
using WebApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGovDisclosure();

// The schemas that the package ships, in the document that describes this service.
builder.Services.AddOpenApi(DisclosureOpenApi.Configure);

// A body that does not keep to the contract is a 400 that says where and why.
builder.Services.AddExceptionHandler<ContractExceptionHandler>();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

var app = builder.Build();
app.UseRequestLocalization("en", "zh-CN"); // Messages are in the language of the request.
app.UseExceptionHandler(static _ => { });
app.MapOpenApi();

// Reports and results are the library's own JSON wherever they stand: nothing has to be configured.
app.MapPost("/check", (AnnualReport report, ReportChecker checker) => checker.Check(report));
app.MapPost("/compare", (TwoYears years) => ReportComparison.Compare(years.Previous, years.Current));

// FluentValidation's failures are named by the path of the property, so that a form shows each beside its field.
app.MapPost("/validate", (AnnualReport report, IValidator<AnnualReport> validator) =>
    validator.Validate(report) is { IsValid: false } result ? Results.ValidationProblem(result.ToDictionary()) : Results.NoContent()
);

app.Run();

internal sealed record TwoYears(AnnualReport Previous, AnnualReport Current);
