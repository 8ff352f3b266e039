/**
 * Finds out what an answer really does, by calling it with probes made for the purpose, and says so
 * in sentences and pictures. It names a mistake only where code with that mistake does the same.
 *
 * <p>Start with {@link poolinglab.coursework.xray.Xray}. {@link
 * poolinglab.coursework.xray.Subjects} lists the methods that can be measured, each with a {@link
 * poolinglab.coursework.xray.Model}; the knobs of a model and their wrong settings are text files
 * next to this one, which {@link poolinglab.coursework.xray.MistakeTable} explains. {@link
 * poolinglab.coursework.xray.KnobSearch} turns them.
 */
package poolinglab.coursework.xray;
