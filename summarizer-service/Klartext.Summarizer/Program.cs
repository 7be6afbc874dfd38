using Klartext.Summarizer.Caching;
using Klartext.Summarizer.Catalogue;
using Klartext.Summarizer.Documentation;
using Klartext.Summarizer.Explanations;
using Klartext.Summarizer.Health;
using Klartext.Summarizer.Hosting;
using Klartext.Summarizer.Language;
using Klartext.Summarizer.Limits;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Reading;
using Klartext.Summarizer.Summaries;
using Klartext.Summarizer.Telemetry;

// Settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();
builder.AddTelemetry();
builder.AddProblems();
builder.AddLimits();
builder.AddReading();
builder.AddLanguageModel();
builder.AddCaching();
builder.AddSummaries();
builder.AddExplanations();
builder.AddDocumentation();

var app = builder.Build();
app.UseProblems();
app.UseLimits();
app.MapSummariesApi();
app.MapExplanationsApi();
app.MapCatalogueApi();
app.MapHealthApi();
app.MapDocumentation();
app.Run();

/// <summary>The service; public so that tests can start it in their own process.</summary>
public sealed partial class Program;
