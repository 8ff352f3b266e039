package poolinglab;

/** More memory is needed than this process may use. */
public final class MemoryException extends UserException {
  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1 << 20;

  private MemoryException(String what, long needed, long available) {
    super(
        "%s needs about %s MB of memory, more than is free of the %s MB that this process may use",
        what, Math.max(1, needed / MEGABYTE), available / MEGABYTE);
  }

  /**
   * Checks, before anything is allocated, that there is enough memory.
   *
   * @param needed in bytes
   * @param what needs it
   * @throws MemoryException when this process may not use that much
   */
  public static void require(long needed, String what) {
    long available = Runtime.getRuntime().maxMemory();
    if (needed > available) {
      throw new MemoryException(what, needed, available);
    }
  }

  /** For what turned out to need too much, about {@code needed} bytes. */
  public static MemoryException of(String what, long needed) {
    return new MemoryException(what, needed, Runtime.getRuntime().maxMemory());
  }
}
