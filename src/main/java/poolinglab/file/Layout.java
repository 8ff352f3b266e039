package poolinglab.file;

/** In which order an array in a file has its dimensions. */
public enum Layout {
  /** Channels first, as PyTorch and Deeplearning4j have it: [N,C,H,W], [C,H,W] or [H,W]. */
  NCHW,
  /** Channels last, as TensorFlow and pictures in NumPy have it: [N,H,W,C], [H,W,C] or [H,W]. */
  NHWC
}
