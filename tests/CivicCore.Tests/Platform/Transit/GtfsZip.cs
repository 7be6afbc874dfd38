using System.IO.Compression;

namespace CivicCore.Tests.Platform.Transit;

/// <summary>A small invented feed: line 1 from Hafen over Markt to Forsthaus, on weekdays, on one Sunday, and not on one Monday.</summary>
internal sealed class GtfsZip
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["agency.txt"] = "agency_id,agency_name,agency_url,agency_timezone\nV,Verkehr,https://verkehr.example,Europe/Berlin\n",
        ["stops.txt"] = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
            + "H,Hafen,48.40,9.99,0,\nM,Markt,48.41,9.98,1,\nM1,Markt Steig 1,48.41,9.98,0,M\nF,Forsthaus,48.42,9.97,0,\n",
        ["routes.txt"] = "route_id,route_short_name,route_type\nL1,1,0\n",
        ["calendar.txt"] = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20260302,20261231\n",
        ["calendar_dates.txt"] = "service_id,date,exception_type\nW,20260308,1\nW,20260309,2\n",
        ["trips.txt"] = "route_id,service_id,trip_id,trip_headsign\nL1,W,früh,\nL1,W,nacht,Endstation Wald\n",
        ["stop_times.txt"] = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
            + "früh,06:00:00,06:00:00,H,1\nfrüh,06:10:00,06:11:00,M1,2\nfrüh,06:20:00,06:20:00,F,3\n"
            + "nacht,23:50:00,23:50:00,H,1\nnacht,24:20:00,24:21:00,M1,2\nnacht,24:40:00,24:40:00,F,3\n",
    };

    public GtfsZip With(string file, string text)
    {
        files[file] = text;
        return this;
    }

    public GtfsZip Adding(string file, string line) => With(file, files[file] + line + "\n");

    public GtfsZip Without(string file)
    {
        files.Remove(file);
        return this;
    }

    public Stream ToStream()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
