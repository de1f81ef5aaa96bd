using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>The structure of an AEC where no folder of SII's schemas is given: elements, order, counts, lengths and forms of AEC_v10, DTECedido_v10 and Cesion_v10.</summary>
internal static partial class AssignmentStructure
{
    private const string Rut = @"^[0-9]{1,8}-[0-9K]$";
    private const string Time = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$";
    private const string Date = @"^\d{4}-\d{2}-\d{2}$";
    private const string Amount = @"^\d{1,18}$";
    private const string Base64 = @"^[A-Za-z0-9+/=\s]+$";

    private static readonly Part Signature = new("Signature");

    private static readonly Part[] Person = [new("RUT", Rut), Text("RazonSocial", 1, 100), Text("Direccion", 5, 80), Text("eMail", 6, 80)];

    private static readonly Part[] DocumentId =
    [
        new("TipoDTE", "^(33|34|43|46)$"), new("RUTEmisor", Rut), new("RUTReceptor", Rut), new("Folio", @"^\d{1,10}$"), new("FchEmis", Date), new("MntTotal", Amount),
    ];

    private static readonly Part AssignmentContent = new("DocumentoCesion")
    {
        HasId = true,
        Parts =
        [
            new("SeqCesion", @"^\d{1,3}$"),
            new("IdDTE") { Parts = DocumentId },
            new("Cedente") { Parts = [.. Person, new("RUTAutorizado") { Max = 3, Parts = [new("RUT", Rut), Text("Nombre", 0, 40)] }, Text("DeclaracionJurada", 0, 512) with { Min = 0 }] },
            new("Cesionario") { Parts = Person },
            new("MontoCesion", Amount),
            new("UltimoVencimiento", Date),
            Text("OtrasCondiciones", 0, 512) with { Min = 0 },
            Text("eMailDeudor", 0, 80) with { Min = 0 },
            new("TmstCesion", Time),
        ],
    };

    private static readonly Part AssignedContent = new("DocumentoDTECedido")
    {
        HasId = true,
        Parts = [new("DTE"), new("ImagenDTE", Base64) { Min = 0 }, new("Recibo") { Min = 0, Max = 40 }, new("ImagenAR", Base64) { Min = 0, Longest = 5_333_336 }, new("TmstFirma", Time)],
    };

    private static readonly Part Cover = new("Caratula")
    {
        HasVersion = true,
        Parts = [new("RutCedente", Rut), new("RutCesionario", Rut), Text("NmbContacto", 0, 40) with { Min = 0 }, Text("FonoContacto", 0, 40) with { Min = 0 }, Text("MailContacto", 0, 80) with { Min = 0 }, new("TmstFirmaEnvio", Time)],
    };

    private static readonly Part File = new("AEC")
    {
        HasVersion = true,
        Parts =
        [
            new("DocumentoAEC")
            {
                HasId = true,
                Parts = [Cover, new("Cesiones") { Parts = [new("DTECedido") { HasVersion = true, Parts = [AssignedContent, Signature] }, new("Cesion") { Max = 40, HasVersion = true, Parts = [AssignmentContent, Signature with { Max = 3 }] }] }],
            },
            Signature,
        ],
    };

    /// <summary>What is wrong; nothing where the structure is in order.</summary>
    public static List<string> Check(string text)
    {
        if (XmlFile.TryLoad(text, out string? problem)?.DocumentElement is not { } root)
        {
            return [problem!];
        }

        if (root.LocalName != File.Name)
        {
            return [$"the root is {root.LocalName}, not AEC"];
        }

        var problems = new List<string>();
        Check(root, File, File.Name, problems);
        var ids = root.SelectNodes("//@ID")!.OfType<XmlAttribute>().Select(id => id.Value).ToList();
        problems.AddRange(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"ID {group.Key} is there {group.Count()} times"));
        return problems;
    }

    private static void Check(XmlElement element, Part part, string path, List<string> problems)
    {
        CheckAttributes(element, part, path, problems);

        if (element.InnerText.Length > part.Longest)
        {
            problems.Add($"{path}: the value is too long");
        }
        else if (part.Form is { } form && !Regex.IsMatch(element.InnerText.Trim(), form, RegexOptions.CultureInvariant))
        {
            problems.Add($"{path}: the value has not the form of its type");
        }

        if (part.Parts is { } parts)
        {
            CheckOrder(element, parts, path, problems);
        }
    }

    private static void CheckAttributes(XmlElement element, Part part, string path, List<string> problems)
    {
        if (part.HasId && !Name().IsMatch(element.GetAttribute("ID")))
        {
            problems.Add($"{path}: ID is missing, or begins with a digit");
        }

        if (part.HasVersion && element.GetAttribute("version") != "1.0")
        {
            problems.Add($"{path}: version is not 1.0");
        }

        if (part.IsKnown)
        {
            problems.AddRange(element.Attributes.OfType<XmlAttribute>()
                .Where(attribute => attribute.NamespaceURI.Length == 0 && !(part.HasId && attribute.Name == "ID") && !(part.HasVersion && attribute.Name == "version"))
                .Select(attribute => $"{path}: {attribute.Name} is not expected here"));
        }
    }

    private static void CheckOrder(XmlElement element, Part[] parts, string path, List<string> problems)
    {
        var children = element.ChildNodes.OfType<XmlElement>().ToList();
        int at = 0;
        foreach (var part in parts)
        {
            int count = 0;
            for (; at < children.Count && children[at].LocalName == part.Name; at++)
            {
                count++;
                Check(children[at], part, part.Max > 1 ? string.Create(CultureInfo.InvariantCulture, $"{path}/{part.Name}[{count}]") : $"{path}/{part.Name}", problems);
            }

            if (count < part.Min || count > part.Max)
            {
                problems.Add($"{path}/{part.Name}: there are {count}, not {part.Min} to {part.Max}");
            }
        }

        if (at < children.Count)
        {
            problems.Add($"{path}/{children[at].LocalName}: not expected here");
        }
    }

    private static Part Text(string name, int shortest, int longest) => new(name, string.Create(CultureInfo.InvariantCulture, $@"^[\s\S]{{{shortest},{longest}}}$"));

    [GeneratedRegex(@"^[A-Za-z_][\w.\-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    private sealed record Part(string Name, string? Form = null)
    {
        public int Min { get; init; } = 1;

        public int Max { get; init; } = 1;

        /// <summary>In characters.</summary>
        public int Longest { get; init; } = int.MaxValue;

        public bool HasId { get; init; }

        public bool HasVersion { get; init; }

        public Part[]? Parts { get; init; }

        /// <summary>Whether its content is described here; that of a DTE, a receipt and a signature is not.</summary>
        public bool IsKnown => Parts is not null || Form is not null;
    }
}
