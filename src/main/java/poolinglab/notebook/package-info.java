/**
 * The notebooks: finding them, telling Jupyter how to run them, and displaying our types in a cell.
 *
 * <p>Start with {@link poolinglab.notebook.KernelSpec}, which describes the kernel to Jupyter.
 * {@link poolinglab.notebook.Rendering} is behind a cell's {@code show(x)}. Nothing here needs the
 * kernel's classes; the kernel runs in a separate process that Jupyter starts.
 */
package poolinglab.notebook;
