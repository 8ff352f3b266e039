/**
 * Short programs in reading order, one idea each. Run them in an IDE, or by {@code ./pooling
 * example 01}; change them and run them again.
 *
 * <p>Begin with {@link poolinglab.example.Example01MaxPoolByHand}. They may use everything but the
 * command line, and nothing but {@link poolinglab.example.Catalogue} names them.
 */
package poolinglab.example;
