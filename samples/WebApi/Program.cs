using System.Globalization;
using FluentValidation;
using GovDisclosure;
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

// Messages are in the language of the request; "zh" stands for all that is Chinese (zh-CN, zh-Hans, zh-TW), "zh-CN" would for itself alone.
app.UseRequestLocalization("en", "zh");
app.Use(
    static (context, next) =>
    {
        context.Request.EnableBuffering(); // What is wrong with a body is found by looking at it again.
        return next(context);
    }
);
app.UseExceptionHandler(static _ => { });
app.UseStatusCodePages(ContractExceptionHandler.AnswerAsync);
app.MapOpenApi();

// Reports and results are the library's own JSON wherever they are: nothing has to be configured.
app.MapPost("/check", (AnnualReport report, ReportChecker checker) => checker.Check(report));
app.MapPost("/compare", (TwoYears years) => years.Compare());
app.MapPost("/check-by", (ByPolicy body) => body.Check());

var incorrect = new LocalizedText("报告有不符之处", "The report has figures or texts that are wrong");

// FluentValidation's failures are named by the path of the property, so that a form shows each beside its field.
app.MapPost("/validate", (AnnualReport report, IValidator<AnnualReport> validator) =>
    validator.Validate(report) is { IsValid: false } result
        ? Results.ValidationProblem(result.ToDictionary(), title: incorrect.In(CultureInfo.CurrentUICulture))
        : Results.NoContent()
);

app.Run();
