/**
 * Files: feature maps from .npy, .csv, .json and .png and into them, files that are written whole
 * or not at all, and journals that hold one line for each finished piece of long work, so that an
 * interrupted run can resume.
 *
 * <p>Read {@link poolinglab.file.ArrayFile} first, then {@link poolinglab.file.WholeFile} and
 * {@link poolinglab.file.LineJournal}. The package knows geometry and reference's data types.
 */
package poolinglab.file;
