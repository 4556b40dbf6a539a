package dev.touchstone.questionbank;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The pictures of questions. They are kept by their content and never change; a version refers to those it shows, and the
 * next version shows the same unless its author says otherwise.
 */
@Service
public class Pictures {

    /** How many a version may show. */
    public static final int MOST = 6;

    /** A form that comes back with a question may hold an uploaded picture for a while before a version refers to it. */
    private static final Duration UNREFERRED = Duration.ofDays(1);

    private final Redrawing redrawing;
    private final PictureStore store;
    private final Clock clock;

    Pictures(Redrawing redrawing, PictureStore store, Clock clock) {
        this.redrawing = redrawing;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a picture and drops those that nothing has referred to for a day.
     *
     * @param file PNG, JPEG, WebP or GIF, of which the first frame counts
     * @return the hash it has from now on
     * @throws RefusedException UNUSABLE when it is too large, of another kind or damaged
     */
    public String keep(byte[] file) {
        var hash = take(file, LocalizedText.zh("")).hash();
        store.sweep(clock.instant().minus(UNREFERRED));
        return hash;
    }

    /** Keeps one of many and drops none; refuses the same. */
    Picture take(byte[] file, LocalizedText alt) {
        var picture = redrawing.redraw(file);
        var hash = hash(picture.content());
        store.insert(hash, picture, clock.instant());
        return new Picture(hash, alt, picture.width(), picture.height());
    }

    /** Of each version in their order, in one query; versions without any are absent. */
    public Map<QuestionVersionId, List<Picture>> of(Collection<QuestionVersionId> versions) {
        return store.of(versions);
    }

    /** Which of these versions, however many, show a picture. */
    public Set<QuestionVersionId> pictured(Collection<QuestionVersionId> versions) {
        return store.pictured(versions);
    }

    /** Of one version, in their order. */
    public List<Picture> of(QuestionVersionId version) {
        return of(List.of(version)).getOrDefault(version, List.of());
    }

    /** The picture; refuses NOT_FOUND. */
    public PictureFile file(String hash) {
        return store.file(hash).orElseThrow(() -> unknown(hash));
    }

    /** The picture, if one of these versions shows it; refuses NOT_FOUND otherwise. */
    public PictureFile file(String hash, Collection<QuestionVersionId> shownBy) {
        if (!store.isShown(hash, shownBy)) {
            throw unknown(hash);
        }
        return file(hash);
    }

    /**
     * Makes a version that nothing has used yet show these pictures and no others.
     *
     * @throws RefusedException UNUSABLE when one of them is not kept any more or there are too many, CONFLICT when the version
     *     is in use
     */
    @Command
    public void show(QuestionVersionId version, List<ChosenPicture> pictures) {
        if (pictures.size() > MOST) {
            throw new RefusedException(
                    Reason.UNUSABLE, "questionbank.picture.error.tooMany", "Pictures of version " + version, MOST);
        }
        if (!store.isUnused(version)) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.picture.error.used", "Version " + version + " is in use");
        }
        store.clear(version);
        int position = 1;
        for (var picture : pictures) {
            if (!store.show(version, position++, picture)) {
                throw new RefusedException(
                        Reason.UNUSABLE, "questionbank.picture.error.gone", "No picture " + picture.hash());
            }
        }
    }

    private static RefusedException unknown(String hash) {
        return new RefusedException(Reason.NOT_FOUND, "questionbank.picture.error.unknown", "No picture " + hash);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
