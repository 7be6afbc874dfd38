using Klartext.Cli;

return await KlartextCommand.RunAsync(args, Streams.OfProcess());
