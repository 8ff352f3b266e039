/**
 * The notebooks: finding them, telling Jupyter how to run them, and showing our types in a cell.
 *
 * <p>Begin with {@link poolinglab.notebook.KernelSpec}: what Jupyter is told. {@link
 * poolinglab.notebook.Rendering} is what a cell's {@code show(x)} shows. Nothing here needs the
 * kernel's classes; it runs in a process of its own, which Jupyter starts.
 */
package poolinglab.notebook;
