using System.Text;

namespace FMgo.Simulator;

/// <summary>The headers by which an answer says that it is not SII's, and why it is no.</summary>
internal static class SimulatorHeaders
{
    private const int MaxReason = 500;

    public static void Write(SimulatorResponse response, Action<string, string> add)
    {
        add("X-FMgo-Simulator", "not SII");
        if (response.Reason is { } reason)
        {
            var text = new StringBuilder();
            foreach (char character in reason.AsSpan(0, Math.Min(reason.Length, MaxReason)))
            {
                text.Append(character is >= ' ' and <= '~' ? character : '?');
            }

            add("X-FMgo-Simulator-Reason", text.ToString());
        }
    }
}
