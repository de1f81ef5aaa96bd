using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace FMgo.Keys;

/// <summary>Copies of one private key, each used by one caller at a time. No locks; at most two copies per processor.</summary>
internal sealed class RsaPool : IDisposable
{
    private readonly RSA?[] _idle = new RSA?[Math.Max(4, 2 * Environment.ProcessorCount)];
    private readonly RSAParameters _secret;
    private int _made = 1;
    private int _disposed;

    /// <summary>Takes ownership of the key, as the first copy, and of its exported parameters.</summary>
    public RsaPool(RSA first, RSAParameters secret)
    {
        _idle[0] = first;
        _secret = secret;
    }

    /// <summary>A copy that nobody else uses. Signing takes well under a millisecond, so waiting for one is spinning.</summary>
    public RSA Rent()
    {
        var wait = default(SpinWait);
        while (true)
        {
            ObjectDisposedException.ThrowIf(IsDisposed, typeof(RsaKey));
            if (TryTake(out var instance) || TryMake(out instance))
            {
                return instance;
            }

            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    /// <summary>Gives a copy back.</summary>
    public void Return(RSA instance)
    {
        Put(instance);
        if (IsDisposed)
        {
            DisposeIdle();
        }
    }

    /// <summary>Frees what is idle, now, and what is in use, when it comes back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        DisposeIdle();
        foreach (byte[]? part in (ReadOnlySpan<byte[]?>)[_secret.D, _secret.P, _secret.Q, _secret.DP, _secret.DQ, _secret.InverseQ])
        {
            CryptographicOperations.ZeroMemory(part);
        }
    }

    private bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    private int FirstSlot => (Thread.GetCurrentProcessorId() & int.MaxValue) % _idle.Length;

    private bool TryTake([NotNullWhen(true)] out RSA? instance)
    {
        for (int i = 0, slot = FirstSlot; i < _idle.Length; i++, slot = (slot + 1) % _idle.Length)
        {
            if (Volatile.Read(ref _idle[slot]) is not null && Interlocked.Exchange(ref _idle[slot], null) is { } found)
            {
                instance = found;
                return true;
            }
        }

        instance = null;
        return false;
    }

    private void Put(RSA instance)
    {
        // There are never more copies than slots, so one is free.
        for (int slot = FirstSlot; Interlocked.CompareExchange(ref _idle[slot], instance, null) is not null;)
        {
            slot = (slot + 1) % _idle.Length;
        }
    }

    private bool TryMake([NotNullWhen(true)] out RSA? instance)
    {
        instance = null;
        if (Volatile.Read(ref _made) >= _idle.Length)
        {
            return false;
        }

        if (Interlocked.Increment(ref _made) > _idle.Length)
        {
            Interlocked.Decrement(ref _made);
            return false;
        }

        instance = Import();
        return true;
    }

    private RSA Import()
    {
        var copy = RSA.Create();
        try
        {
            copy.ImportParameters(_secret);

            // A key imported while Dispose was clearing its parts would give signatures that betray the key: never use one.
            Interlocked.MemoryBarrier();
            ObjectDisposedException.ThrowIf(IsDisposed, typeof(RsaKey));
            return copy;
        }
        catch (Exception trouble)
        {
            copy.Dispose();
            Interlocked.Decrement(ref _made);

            // Half cleared it is no key any more, and the system says so in its own way.
            ObjectDisposedException.ThrowIf(trouble is CryptographicException && IsDisposed, typeof(RsaKey));
            throw;
        }
    }

    private void DisposeIdle()
    {
        while (TryTake(out var instance))
        {
            instance.Dispose();
        }
    }
}
