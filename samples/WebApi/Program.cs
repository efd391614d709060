using FluentValidation;
using GovDisclosure;
using GovDisclosure.DependencyInjection;
using GovDisclosure.Json;
using GovDisclosure.Rules;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGovDisclosure();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.ForGovDisclosure());

var app = builder.Build();

// The report comes in by the contract; a body that does not keep to it is a 400 before this line is reached.
app.MapPost("/check", (AnnualReport report, IValidator<AnnualReport> validator) =>
{
    var result = validator.Validate(report);
    return result.IsValid ? Results.Ok(report) : Results.ValidationProblem(result.ToDictionary());
});

// Or use the checker itself, whose findings carry both sides of each relation and every operand.
app.MapPost("/findings", (AnnualReport report, ReportChecker checker) =>
    checker.Check(report).Findings.Select(finding => new { finding.Rule.Id, finding.Pointer, Message = finding.Message.Zh }));

app.Run();
