/**
 * Folders and archives as they arrive from strangers: listed and read without trusting a name, a
 * size or a link, and never unpacked to disk.
 *
 * <p>Read {@link poolinglab.coursework.archive.Item} first. {@link
 * poolinglab.coursework.archive.FolderReader} reads folders, {@link
 * poolinglab.coursework.archive.Archives} zips and tars; {@link
 * poolinglab.coursework.archive.Limits} says how much may be handed in.
 */
package poolinglab.coursework.archive;
