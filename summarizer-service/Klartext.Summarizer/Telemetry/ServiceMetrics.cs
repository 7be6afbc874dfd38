using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Klartext.Summarizer.Telemetry;

/// <summary>What the service counts. No measure carries anything of a request but its kind.</summary>
public sealed class ServiceMetrics
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Klartext.Summarizer";

    /// <summary>Spans of the service's own work.</summary>
    public static readonly ActivitySource Spans = new(Name);

    private readonly Counter<long> summaries;
    private readonly Counter<long> modelCalls;
    private readonly Counter<long> tokens;
    private readonly Counter<long> statements;
    private readonly Histogram<double> analysis;
    private readonly Histogram<double> model;

    /// <summary>Makes the instruments.</summary>
    public ServiceMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        summaries = meter.CreateCounter<long>("klartext.summaries", "{summary}", "Answers by way (cached, fresh) and form (json, stream).");
        modelCalls = meter.CreateCounter<long>("klartext.model.calls", "{call}", "Calls to the language model by outcome.");
        tokens = meter.CreateCounter<long>("klartext.model.tokens", "{token}", "Tokens sent to and received from the model.");
        statements = meter.CreateCounter<long>("klartext.model.statements", "{statement}", "Statements by outcome: verified, or the check that dropped them.");
        analysis = meter.CreateHistogram<double>("klartext.analysis.duration", "s", "Time the rules take for a policy.");
        model = meter.CreateHistogram<double>("klartext.model.duration", "s", "Time of a call to the language model.");
    }

    /// <summary>An answer went out.</summary>
    public void Summary(string way, string form) => summaries.Add(1, new KeyValuePair<string, object?>("way", way), new KeyValuePair<string, object?>("form", form));

    /// <summary>The rules read a policy.</summary>
    public void Analysis(TimeSpan time) => analysis.Record(time.TotalSeconds);

    /// <summary>A call to the model ended.</summary>
    public void ModelCall(string outcome, TimeSpan time)
    {
        modelCalls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        model.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }

    /// <summary>Tokens were used, "in" or "out".</summary>
    public void Tokens(int count, string direction) => tokens.Add(count, new KeyValuePair<string, object?>("direction", direction));

    /// <summary>A statement stood or fell.</summary>
    public void Statement(string outcome) => statements.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
