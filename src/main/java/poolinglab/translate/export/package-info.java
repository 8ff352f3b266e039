/**
 * A described network as a program: the same layers, answers and weights in another framework, with
 * a comment wherever that framework assumes something different from the others.
 *
 * <p>Start with {@link poolinglab.translate.export.Framework}; {@link
 * poolinglab.translate.export.Windows} knows which windows a framework can be told.
 */
package poolinglab.translate.export;
