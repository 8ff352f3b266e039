/**
 * Where Deeplearning4j 1.0.0-M2.1 differs from the mathematics or from its own documentation, each
 * difference with a question that is put to the library while the program runs.
 *
 * <p>Read {@link poolinglab.conformance.library.Deviation} first, then {@link
 * poolinglab.conformance.library.Deviations#all()}; {@link
 * poolinglab.conformance.library.LibraryModel} predicts what the library gives where random cases
 * meet them.
 */
package poolinglab.conformance.library;
