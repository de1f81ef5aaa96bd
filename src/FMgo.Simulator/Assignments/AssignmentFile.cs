using System.Globalization;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>An AEC: its elements in place, and the texts of those that SII takes out and checks alone.</summary>
internal sealed class AssignmentFile
{
    private AssignmentFile(XmlElement root, string assigned, string document, List<string> assignments) =>
        (Root, AssignedText, DocumentText, AssignmentTexts) = (root, assigned, document, assignments);

    public XmlElement Root { get; }

    public XmlElement? Body => XmlFile.Find(Root, "DocumentoAEC");

    public XmlElement? Cover => XmlFile.Find(Root, "DocumentoAEC", "Caratula");

    public XmlElement? Assigned => XmlFile.Find(Root, "DocumentoAEC", "Cesiones", "DTECedido", "DocumentoDTECedido");

    public IEnumerable<XmlElement> Assignments => XmlFile.All(XmlFile.Find(Root, "DocumentoAEC", "Cesiones"), "Cesion").Select(element => XmlFile.Find(element, "DocumentoCesion")!);

    /// <summary><c>DTECedido</c>, as it stands in the file.</summary>
    public string AssignedText { get; }

    /// <summary><c>DTE</c>, as it stands in the file.</summary>
    public string DocumentText { get; }

    /// <summary>Each <c>Cesion</c>, as it stands in the file.</summary>
    public IReadOnlyList<string> AssignmentTexts { get; }

    /// <summary>The file, whose schema is in order.</summary>
    public static AssignmentFile Read(XmlElement root, string text) =>
        new(root, XmlFile.Take(text, "DTECedido")[0], XmlFile.Take(text, "DTE")[0], XmlFile.Take(text, "Cesion"));

    public static SimulatedAssignment ReadAssignment(XmlElement content, DocumentKey document, Upload upload, DateTimeOffset enteredAt, Func<string, int, string> keyOf)
    {
        int sequence = (int)(XmlFile.NumberAt(content, "SeqCesion") ?? 0);
        return new SimulatedAssignment
        {
            Document = document,
            Sequence = sequence,
            Assignor = XmlFile.RutAt(content, "Cedente", "RUT") ?? default,
            Assignee = XmlFile.RutAt(content, "Cesionario", "RUT") ?? default,
            Amount = XmlFile.NumberAt(content, "MontoCesion") ?? 0,
            LastDueDate = XmlFile.DateAt(content, "UltimoVencimiento") ?? default,
            AssignedAt = TimeAt(content, "TmstCesion") ?? default,
            HasSwornDeclaration = XmlFile.Text(content, "Cedente", "DeclaracionJurada").Length > 0,
            AccessKey = keyOf(upload.TrackId, sequence),
            TrackId = upload.TrackId,
            EnteredAt = enteredAt,
        };
    }

    public static DateTime? TimeAt(XmlElement? element, string name) =>
        DateTime.TryParseExact(XmlFile.Text(element, name), "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
