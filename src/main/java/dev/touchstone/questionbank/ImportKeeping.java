package dev.touchstone.questionbank;

import dev.touchstone.shared.Command;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores an import in one go, apart from the reading, which may take long and needs no transaction. */
@Component
class ImportKeeping {

    private final ImportBatches batches;
    private final ImportItems items;

    ImportKeeping(ImportBatches batches, ImportItems items) {
        this.batches = batches;
        this.items = items;
    }

    @Command
    public void keep(ImportBatch batch, List<ImportContent> questions) {
        batches.insert(batch);
        items.insert(batch.id(), questions);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
