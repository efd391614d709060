using GovDisclosure.Cli;

using var host = ToolHost.OfProcess();
return await Interrupt.RunAsync(token => Tool.RunAsync(args, host, token)).ConfigureAwait(false);
