using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Tests.Output;

/// <summary>Why a file cannot be read or written is said in the user's language, whatever the system says.</summary>
public sealed class FileReasonTests
{
    [Theory]
    [InlineData(28, "磁盘空间不足", "the disk is full")]
    [InlineData(122, "磁盘空间不足", "the disk is full")]
    [InlineData(30, "磁盘是只读的", "the disk is read-only")]
    [InlineData(26, "文件正被另一程序使用", "another program uses the file")]
    [InlineData(40, "链接首尾相接，不指向任何文件", "its links lead in a circle")]
    [InlineData(27, "文件超过磁盘所允许的大小", "the file is larger than the disk allows")]
    [InlineData(24, "打开的文件过多", "too many files are open")]
    [InlineData(5, "磁盘或设备有故障，或已断开", "the disk or device fails, or is not connected")]
    [InlineData(36, "名称过长", "the name is too long")]
    public void A_cause_that_the_system_tells_by_number(int number, string chinese, string english)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The numbers are those of Linux.");
        var reason = FileReason.Of(new IOException("Some words of the system : '/a/b'", number));
        Assert.Equal(chinese, reason.Zh);
        Assert.Equal(english, reason.En);
    }

    [Fact]
    public void What_nothing_is_known_of_is_quoted_from_the_system()
    {
        var reason = FileReason.Of(new IOException("Some words of the system."));
        Assert.Equal("系统不允许（系统的说明：Some words of the system）", reason.Zh);
        Assert.Equal("the system does not allow it (it says: Some words of the system)", reason.En);
    }

    [Fact]
    public async Task A_link_to_itself_is_told_in_the_language_of_the_user()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        using var place = new Workplace();
        File.CreateSymbolicLink(place["circle"], "circle");
        var run = await ToolRun.Of("check", place["circle"], "--lang", "zh");
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("无法读取：链接首尾相接，不指向任何文件", run.Error, StringComparison.Ordinal);
    }
}
