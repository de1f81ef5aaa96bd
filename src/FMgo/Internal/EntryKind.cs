namespace FMgo;

/// <summary>What stands under a name in a file system.</summary>
internal enum EntryKind
{
    /// <summary>The name is free.</summary>
    Nothing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, a socket or a device: reading may never end, and writing is no file.</summary>
    Special,
}
