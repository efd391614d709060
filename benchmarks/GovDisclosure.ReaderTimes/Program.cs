using System.Globalization;
using GovDisclosure.ReaderTimes;

// GovDisclosure.ReaderTimes OLD NEW FOLDER [ROUNDS] [--rules]: two published versions of GovDisclosure.Documents read each file of a folder
// in turns; the least time of the processor of each counts. Also tells which files the two read to another result. With --rules they check
// what each reads of a file by all their rules.
var isOfRules = args.Contains("--rules", StringComparer.Ordinal);
args = [.. args.Where(static word => word != "--rules")];
if (args.Length < 3)
{
    await Console.Error.WriteLineAsync(
        "usage: GovDisclosure.ReaderTimes OLD NEW FOLDER [ROUNDS] [--rules] - OLD and NEW: folders of dotnet publish src/GovDisclosure.Documents"
    );
    return 2;
}

var (old, current) = (new Reader(args[0]), new Reader(args[1]));
var rounds = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 30;
string[] formats = [".txt", ".md", ".html", ".docx"];
var files = Directory
    .EnumerateFiles(args[2], "*", SearchOption.AllDirectories)
    .Where(file => formats.Contains(Path.GetExtension(file), StringComparer.Ordinal))
    .Order(StringComparer.Ordinal)
    .Select(static file => (Name: Path.GetFileName(file), Content: File.ReadAllBytes(file)))
    .Where(file => !isOfRules || (old.HasReport(file.Content) && current.HasReport(file.Content)))
    .ToList();

// What is compiled for the first files must not be charged to them.
for (var i = 0; i < 3; i++)
{
    files.ForEach(file => (Time(Work(old, file.Content), 1), Time(Work(current, file.Content), 1)).ToString());
}

var measured = files
    .ConvertAll(file => (file.Name, file.Content.Length, Times: Measure(file.Content)))
    .OrderByDescending(static file => file.Times.New / file.Times.Old)
    .ToList();
foreach (var (name, length, times) in measured)
{
    Tell($"{times.New / times.Old:F2}  {times.Old:F0} -> {times.New:F0} µs, {length / times.New:F1} MB/s  {name} ({length} B)");
}

var median = measured[measured.Count / 2].Times;
Tell(
    $"{files.Count} files, median {median.New / median.Old:F2}, above 1.1: {measured.Count(static file => file.Times.New > 1.1 * file.Times.Old)}, all together {measured.Sum(static file => file.Times.New) / measured.Sum(static file => file.Times.Old):F2}"
);
if (isOfRules)
{
    Tell(
        $"at most half: {measured.Count(static file => file.Times.New <= file.Times.Old / 2)}, mean {measured.Average(static file => file.Times.New):F1} µs"
    );
    return 0;
}

foreach (var (name, content) in files)
{
    if (!string.Equals(old.Json(content), current.Json(content), StringComparison.Ordinal))
    {
        Console.WriteLine($"another result: {name}");
    }
}

return 0;

static void Tell(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

(double Old, double New) Measure(byte[] content)
{
    var (before, now) = (Work(old, content), Work(current, content));

    // A short file is read several times at once, so that a turn takes about a millisecond.
    var times = 1 + (int)(1000 / Time(now, 1));
    var (leastOld, leastNew) = (double.MaxValue, double.MaxValue);
    for (var i = 0; i < rounds; i++)
    {
        leastOld = Math.Min(leastOld, Time(before, times));
        leastNew = Math.Min(leastNew, Time(now, times));
    }

    return (leastOld, leastNew);
}

Action Work(Reader reader, byte[] content) => isOfRules ? reader.Check(content) : () => reader.Read(content);

static double Time(Action work, int times)
{
    var start = Environment.CpuUsage.TotalTime;
    for (var i = 0; i < times; i++)
    {
        work();
    }

    return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / times;
}
