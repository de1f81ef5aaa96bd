using System.Runtime.ExceptionServices;
using System.Security.Cryptography;

namespace FMgo.Text;

/// <summary>A SHA-1 that is computed on another thread while the caller goes on; on his own where no other comes.</summary>
internal sealed class BackgroundSha1 : IDisposable
{
    private const int BlockLength = 64 * 1024;
    private const int MostWaiting = 8;

    private readonly object _gate = new();
    private readonly IncrementalHash _sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
    private readonly Queue<byte[]> _waiting = new(MostWaiting);
    private readonly Stack<byte[]> _free = new(MostWaiting);
    private byte[] _block = new byte[BlockLength];
    private int _length;

    // What follows is only touched inside of the gate; the hash itself by the one who hashes.
    private bool _isHashing;
    private bool _isAsked;
    private ExceptionDispatchInfo? _failure;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int length = Math.Min(bytes.Length, BlockLength - _length);
            bytes[..length].CopyTo(_block.AsSpan(_length));
            bytes = bytes[length..];
            _length += length;
            if (_length == BlockLength)
            {
                HandOver();
            }
        }
    }

    /// <summary>The digest of all that was appended, and is ready for the next.</summary>
    public byte[] GetHashAndReset()
    {
        HashWaiting(atMost: 0);
        _sha1.AppendData(_block.AsSpan(0, _length));
        _length = 0;
        return _sha1.GetHashAndReset();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _waiting.Clear();
            while (_isHashing)
            {
                Monitor.Wait(_gate);
            }
        }

        _sha1.Dispose();
    }

    private void HandOver()
    {
        lock (_gate)
        {
            _waiting.Enqueue(_block);
            if (!_isHashing && !_isAsked)
            {
                _isAsked = true;
                ThreadPool.QueueUserWorkItem(static sha1 => sha1.Help(), this, preferLocal: false);
            }
        }

        HashWaiting(MostWaiting - 1);
        lock (_gate)
        {
            _block = _free.TryPop(out byte[]? block) ? block : new byte[BlockLength];
        }

        _length = 0;
    }

    // Waits for the other thread, or does its work where it has not come.
    private void HashWaiting(int atMost)
    {
        lock (_gate)
        {
            while (_isHashing && (_waiting.Count > atMost || atMost == 0))
            {
                Monitor.Wait(_gate);
            }

            _failure?.Throw();
            if (_waiting.Count <= atMost)
            {
                return;
            }

            _isHashing = true;
        }

        Hash();
        lock (_gate)
        {
            _failure?.Throw();
        }
    }

    private void Help()
    {
        lock (_gate)
        {
            _isAsked = false;
            if (_isHashing || _waiting.Count == 0)
            {
                return;
            }

            _isHashing = true;
        }

        Hash();
    }

    private void Hash()
    {
        while (true)
        {
            byte[]? block;
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out block))
                {
                    _isHashing = false;
                    Monitor.PulseAll(_gate);
                    return;
                }
            }

            try
            {
                _sha1.AppendData(block);
            }
            catch (Exception exception)
            {
                // It belongs to the caller, not to the thread that was lent.
                lock (_gate)
                {
                    _failure ??= ExceptionDispatchInfo.Capture(exception);
                }
            }

            lock (_gate)
            {
                _free.Push(block);
                Monitor.PulseAll(_gate);
            }
        }
    }
}
