package poolinglab.coursework.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds folders from the paths of an archive's entries. Names are kept as they are, {@code ..}
 * among them: nothing is ever written to where they lead.
 */
final class ItemTree {
  /** Entries deeper than this, which no person makes, are not taken apart. */
  private static final int DEEPEST = 4 * Limits.DEPTH;

  private final Map<String, ItemTree> folders = new LinkedHashMap<>();
  private final List<Item> items = new ArrayList<>();

  /**
   * Adds an entry; a folder that is there already is the same folder.
   *
   * @param path its names with {@code /} between them
   */
  void add(String path, Item item) {
    String[] names = path.split("/", -1);
    if (names.length > DEEPEST) {
      items.add(item.named(path));
      return;
    }
    boolean folder = item.isFolder();
    ItemTree parent = this;
    int last = folder && names[names.length - 1].isEmpty() ? names.length - 2 : names.length - 1;
    for (int i = 0; i < last; i++) {
      parent = parent.folder(names[i]);
    }
    if (folder) {
      parent.folder(names[Math.max(last, 0)]);
    } else {
      parent.items.add(item.named(names[last]));
    }
  }

  private ItemTree folder(String name) {
    return folders.computeIfAbsent(name, key -> new ItemTree());
  }

  /** The tree as a folder. */
  Item folderNamed(String name) {
    List<Item> children = new ArrayList<>(items);
    folders.forEach((child, tree) -> children.add(tree.folderNamed(child)));
    return Item.folder(name, children);
  }
}
