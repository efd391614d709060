using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace GovDisclosure.Web;

/// <summary>The page's scripts call what is exported; there is nothing to run by itself.</summary>
internal static class Program
{
    private static void Main() { }
}
