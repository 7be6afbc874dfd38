using BenchmarkDotNet.Running;
using Klartext.Benchmarks.Reports;

// dotnet cake --target=Measure [--filter=NAME]: runs the benchmarks whose names fit and says what their figures mean.
var measured = BenchmarkSwitcher.FromAssembly(typeof(Closing).Assembly).Run(args);
Closing.Write(measured, Console.Out);
return measured.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success)) ? 1 : 0;
