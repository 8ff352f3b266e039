/**
 * A described network as a program: the same layers, answers and weights in another framework, with
 * a remark wherever that framework assumes something else than the others.
 *
 * <p>Start with {@link poolinglab.translate.export.Framework}; {@link
 * poolinglab.translate.export.Windows} knows which windows a framework can be told.
 */
package poolinglab.translate.export;
