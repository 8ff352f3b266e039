package poolinglab.benchmark.training;

/** Something that can be set before Deeplearning4j trains, and how it is called in a table. */
enum Feature {
  /** OMP_WAIT_POLICY=passive: threads without work do not turn in circles. */
  ASLEEP("idle threads sleep"),

  /** What the way forward works out is kept for the way back. */
  CACHED("CacheMode.HOST"),

  /** OMP_NUM_THREADS=1 instead of one per processor. */
  ONE_NATIVE_THREAD("one thread per operation"),

  /** {@link poolinglab.dl4j.fast.FastConvolutions}. */
  UNROLLED("convolutions unrolled in Java"),

  /** NHWC instead of NCHW. */
  CHANNELS_LAST("channels last (NHWC)"),

  /** Memory is allocated again for every batch. */
  NO_WORKSPACES("without workspaces"),

  /** A thread of their own makes the next batches ready. */
  PREFETCHED("batches prefetched"),

  /** {@link #LARGE_BATCH} images instead of {@link #BATCH}. */
  LARGE_BATCHES("batches of " + Feature.LARGE_BATCH),

  AVX2("native build for AVX2", "avx2"),
  AVX512("native build for AVX-512", "avx512"),

  /**
   * Convolutions by oneDNN, through Deeplearning4j's own class for it, put in by us: in release
   * 1.0.0-M2.1 the library never takes it, because it asks a class that has another name now.
   */
  ONEDNN_AVX2("convolutions by oneDNN for AVX2", "onednn-avx2"),
  ONEDNN_AVX512("convolutions by oneDNN for AVX-512", "onednn-avx512");

  /** Images per batch (default). */
  static final int BATCH = 64;

  static final int LARGE_BATCH = 256;

  private final String description;
  private final String build;

  Feature(String description) {
    this(description, "");
  }

  Feature(String description, String build) {
    this.description = description;
    this.build = build;
  }

  String description() {
    return description;
  }

  /** The build of the native library that it needs, as {@code avx2}; empty for the usual one. */
  String build() {
    return build;
  }
}
