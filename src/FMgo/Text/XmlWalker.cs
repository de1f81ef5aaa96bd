using System.Xml;

namespace FMgo.Text;

/// <summary>Goes through XML of SII forward, element by element. Only short texts that are asked for are ever held.</summary>
/// <remarks>XmlReader itself holds the attributes of one element at a time, and a CDATA section beside or in what is asked for.</remarks>
internal sealed class XmlWalker(XmlReader xml)
{
    private const int LongestText = 64;

    private readonly char[] _text = new char[LongestText + 1];

    public string LocalName => xml.LocalName;

    /// <summary>Reads the children of the element whose start tag the reader is on, and goes past its end.</summary>
    /// <param name="read">
    /// Reads a child by its name (<c>{namespace}name</c> of those that are not SII's) and goes past its end, or gives null for one that is to be passed over.
    /// </param>
    public Task ReadChildrenAsync(Func<string, Task?> read) => ReadContentAsync(() => xml.NodeType == XmlNodeType.Element ? read(Name()) : null);

    /// <summary>
    /// Reads the trimmed text of the element whose start tag the reader is on, and goes past its end. What has elements in it, or is longer than any key, reads as empty.
    /// </summary>
    public async Task<string> ReadTextAsync()
    {
        int length = 0;
        bool hasElements = false;
        await ReadContentAsync(() =>
        {
            hasElements |= xml.NodeType == XmlNodeType.Element;
            return hasElements ? null : AppendAsync();
        }).ConfigureAwait(false);
        return hasElements || length > LongestText ? "" : new string(_text, 0, length).Trim();

        async Task AppendAsync()
        {
            length = await ReadChunksAsync(length).ConfigureAwait(false);
            await xml.ReadAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reads what follows the root.</summary>
    public async Task ReadToEndAsync()
    {
        while (await xml.ReadAsync().ConfigureAwait(false))
        {
        }
    }

    private string Name() => XmlNames.IsSii(xml.NamespaceURI) ? xml.LocalName : $"{{{xml.NamespaceURI}}}{xml.LocalName}";

    private async Task ReadContentAsync(Func<Task?> read)
    {
        int depth = xml.Depth;
        bool isEmpty = xml.IsEmptyElement;
        await xml.ReadAsync().ConfigureAwait(false);
        if (isEmpty)
        {
            return;
        }

        while (xml.Depth > depth)
        {
            await (read() ?? xml.SkipAsync()).ConfigureAwait(false);
        }

        await xml.ReadAsync().ConfigureAwait(false);
    }

    // Up to one character too many, which tells that the text is too long.
    private async Task<int> ReadChunksAsync(int length)
    {
        int read;
        do
        {
            read = await xml.ReadValueChunkAsync(_text, length, _text.Length - length).ConfigureAwait(false);
            length += read;
        }
        while (read > 0);

        return length;
    }
}
