package dev.touchstone.questionbank;

import java.util.EnumSet;
import java.util.List;

/** All questions of an import, in printed order, as the last check found them. */
public final class Imported {

    private Imported() {}

    public static List<ImportItem> items(BankImports imports, ImportBatchId batch) {
        return imports.items(imports.get(batch), EnumSet.allOf(ImportStanding.class), 0, Integer.MAX_VALUE);
    }
}
