using System.Security.Cryptography;

namespace FMgo.Cli;

/// <summary>
/// Puts finished files into a folder that others write into at the same time, and takes them away again. Nothing of others is ever replaced: a name that is free is taken in one
/// step, and what is to be replaced is first moved aside, looked at there, where nobody else changes it, and put back if it is not what it was thought to be.
/// </summary>
/// <param name="folder">Where to.</param>
/// <param name="aside">A folder of this run alone, on the same file system.</param>
internal sealed class Publication(string folder, string aside)
{
    private readonly List<Placed> _placed = [];
    private readonly List<string> _keptElsewhere = [];

    /// <summary>Puts a file in its place.</summary>
    /// <param name="file">The finished file.</param>
    /// <param name="name">The name that it gets.</param>
    /// <param name="replaced">The digest of what it may replace; null where it replaces nothing.</param>
    /// <param name="isShared">Whether all who write this file keep what they find in it: then nothing is lost with an old one that cannot be put back.</param>
    /// <returns>Whether it is there now; false where something else stands in its place.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public bool TryPlace(string file, string name, byte[]? replaced, bool isShared = false)
    {
        byte[] digest = DigestOf(file);
        string? old = null;
        if (replaced is not null && !TryMoveAside(name, replaced, out old))
        {
            return false;
        }

        if (!NewName.TryGive(file, Path.Combine(folder, name)))
        {
            PutBack(old, name, isShared);
            return false;
        }

        _placed.Add(new Placed(name, digest, old, isShared));
        return true;
    }

    /// <summary>Whether a file stands under a name byte for byte.</summary>
    public bool IsThere(string file, string name)
    {
        string place = Path.Combine(folder, name);
        return FileSystem.KindOf(place) == EntryKind.File && new FileInfo(place).Length == new FileInfo(file).Length && Is(place, DigestOf(file));
    }

    /// <summary>Takes away what was placed, unless others put something of their own there meanwhile, and puts back what was replaced.</summary>
    /// <returns>The files that could not be taken away or put back, where they are.</returns>
    public IReadOnlyList<string> TakeBack()
    {
        foreach (var placed in Enumerable.Reverse(_placed))
        {
            try
            {
                TryMoveAside(placed.Name, placed.Digest, out _);
                PutBack(placed.Old, placed.Name, placed.IsShared);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                _keptElsewhere.Add(placed.Name);
            }
        }

        return _keptElsewhere;
    }

    public static byte[] DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return SHA256.HashData(stream);
    }

    /// <summary>Moves a file aside if it is the one that is expected; true with null where there is none any more.</summary>
    private bool TryMoveAside(string name, byte[] expected, out string? moved)
    {
        string place = Path.Combine(folder, name);
        moved = null;
        if (FileSystem.KindOf(place) == EntryKind.Nothing)
        {
            return true;
        }

        // Looked at twice: what is plainly something else is not moved even for a moment.
        if (!Is(place, expected))
        {
            return false;
        }

        string target = Path.Combine(aside, $"{Guid.NewGuid():N}");
        try
        {
            File.Move(place, target);
        }
        catch (FileNotFoundException)
        {
            return FileSystem.KindOf(place) == EntryKind.Nothing;
        }

        if (!Is(target, expected))
        {
            PutBack(target, name, isShared: false);
            return false;
        }

        moved = target;
        return true;
    }

    /// <summary>Puts a file back that was moved aside; where its name is taken by now, beside it.</summary>
    private void PutBack(string? moved, string name, bool isShared)
    {
        if (moved is null || NewName.TryGive(moved, Path.Combine(folder, name)) || isShared)
        {
            return;
        }

        string beside = $"{name}.{Guid.NewGuid():N}";
        NewName.TryGive(moved, Path.Combine(folder, beside));
        _keptElsewhere.Add(beside);
    }

    private static bool Is(string path, byte[] expected)
    {
        try
        {
            return FileSystem.KindOf(path) == EntryKind.File && DigestOf(path).AsSpan().SequenceEqual(expected);
        }
        catch (FileNotFoundException)
        {
            // Another run moved it aside at this moment.
            return false;
        }
    }

    /// <summary>A file that was placed, and what it replaced.</summary>
    private sealed record Placed(string Name, byte[] Digest, string? Old, bool IsShared);
}
