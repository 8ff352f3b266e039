/**
 * Work that was interrupted goes on where it was: a file with a line for every finished piece, on
 * the disk before the next piece begins.
 *
 * <p>{@link poolinglab.journal.LineJournal} is all of it; marking and the study say what stands in
 * a line. The package knows no other of ours.
 */
package poolinglab.journal;
