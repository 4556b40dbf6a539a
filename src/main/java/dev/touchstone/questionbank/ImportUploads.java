package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.reader.LongFiles;
import dev.touchstone.questionbank.reader.ReadAs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where people hand in files: a short one is read while they wait, a long one in the background. */
@Service
public class ImportUploads {

    private final BankImports imports;
    private final ImportQueue queue;
    private final ImportFiles files;
    private final ImportReadings readings;
    private final Competencies competencies;
    private final Clock clock;

    ImportUploads(
            BankImports imports,
            ImportQueue queue,
            ImportFiles files,
            ImportReadings readings,
            Competencies competencies,
            Clock clock) {
        this.imports = imports;
        this.queue = queue;
        this.files = files;
        this.readings = readings;
        this.competencies = competencies;
        this.clock = clock;
    }

    /**
     * Takes a file. A short one is a preview now, and refuses UNUSABLE when it cannot be read or holds no question; a long one is
     * {@link ImportState#READING} until it is a preview, or {@link ImportState#FAILED} with the reason.
     *
     * @param name of the file; empty for pasted text
     */
    public ImportBatchId take(byte[] content, String name, ReadAs as, Track track, String competency, AccountId by) {
        if (!LongFiles.isLong(content)) {
            return imports.read(content, name, as, track, competency, by);
        }
        var batch = ImportBatch.reading(
                ImportKeeping.hash(content),
                name,
                track,
                competencies.get(competency).code(),
                by,
                clock.instant());
        return queue.add(batch, content, as);
    }

    /** The same for text that was pasted. */
    public ImportBatchId takeText(String text, ReadAs as, Track track, String competency, AccountId by) {
        return take(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8), "", as, track, competency, by);
    }

    /**
     * Has the file of a preview read another way, as {@link BankImports#readAgain} does; a long one in the background.
     *
     * @return whether that is done already
     */
    public boolean readAgain(ImportBatchId id, ReadAs as) {
        if (files.find(id).filter(LongFiles::isLong).isPresent()) {
            queue.again(id, as);
            return false;
        }
        imports.readAgain(id, as);
        return true;
    }

    /** How far the reading of a long file is; empty when it is over. */
    public Optional<ReadingStanding> standing(ImportBatchId id) {
        return readings.standing(id);
    }
}
