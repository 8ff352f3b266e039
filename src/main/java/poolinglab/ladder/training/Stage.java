package poolinglab.ladder.training;

/** A layer with the memory that it needs to take a few images forward and a gradient back. */
interface Stage {
  /** From the values of its input to those of its output. */
  void forward();

  /** From the gradients of its output to those of its input, and of its weights if it has some. */
  void backward(Share share);
}
