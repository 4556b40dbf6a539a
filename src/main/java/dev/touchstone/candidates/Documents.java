package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Files of applications: PDF, DOCX, PNG or JPEG, at most ten of at most 10 MiB each. */
@Service
public class Documents {

    /** The largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST = 10;

    private final DocumentRows rows;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(DocumentRows rows, JobApplications applications, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** The files of an application, the earliest first, without their contents. */
    public List<Document> of(JobApplicationId application) {
        return rows.of(application);
    }

    /** One file of the application; refuses NOT_FOUND. */
    public Document get(JobApplicationId application, UUID document) {
        return rows.of(application).stream()
                .filter(found -> found.id().equals(document))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "candidates.error.noDocument", "No document " + document));
    }

    /** The bytes of one file. */
    public byte[] content(Document document) {
        return rows.content(document.id());
    }

    /** Keeps a file. Refuses UNUSABLE when it is empty, too large, or not what its name says. */
    @Command
    public UUID add(JobApplicationId application, String name, byte[] content, @Nullable AccountId by) {
        applications.lock(application);
        var kind = usable(name, content);
        if (rows.of(application).size() >= MOST) {
            throw refused("candidates.error.tooManyDocuments", "Application %s is full".formatted(application), MOST);
        }
        var id = rows.insert(application, plain(name), kind, content, by, clock.instant());
        events.publishEvent(new DocumentAdded(application, id));
        return id;
    }

    /** Refuses UNUSABLE what {@link #add} would refuse, before there is an application to add it to. */
    public void check(String name, byte[] content) {
        usable(name, content);
    }

    @Command
    public void remove(JobApplicationId application, UUID document) {
        if (rows.delete(application, document)) {
            events.publishEvent(new DocumentRemoved(application, document));
        }
    }

    private static DocumentKind usable(String name, byte[] content) {
        if (content.length == 0) {
            throw refused("candidates.error.emptyDocument", "An empty file");
        }
        if (content.length > LARGEST) {
            throw refused("candidates.error.largeDocument", "A file of %d bytes".formatted(content.length));
        }
        return DocumentKind.of(name, content)
                .orElseThrow(() -> refused("candidates.error.documentKind", "A file that is not what its name says"));
    }

    /** The name without folders and control characters, at most 120 characters with its ending. */
    private static String plain(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_");
        return bare.length() <= 120 ? bare : bare.substring(bare.length() - 120);
    }

    private static RefusedException refused(String key, String message, Object... arguments) {
        return new RefusedException(Reason.UNUSABLE, key, message, arguments);
    }
}
