using GovDisclosure;
using GovDisclosure.Rules;

var report = new AnnualReport
{
    Year = 2024,
    Agency = new Agency { Name = "松岭镇人民政府" },
    Requests = Requests.Zero with
    {
        NewlyReceived = ApplicantCounts.Zero with { NaturalPersons = 12, CommercialEnterprises = 3, Total = 16 },
    },
};

foreach (var finding in ReportChecker.Arithmetic.Check(report).Findings)
{
    Console.WriteLine($"{finding.Rule.Id} {finding.Message.Zh}");
}
