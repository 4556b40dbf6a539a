package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.DraftDesk;
import dev.touchstone.questionbank.OpenVersion;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.ReviewDesk;
import dev.touchstone.questionbank.ReviewQueue;
import dev.touchstone.questionbank.Submission;
import dev.touchstone.shared.Paging;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the review queue. */
@Component
class ReviewPage {

    static final int PAGE = 50;
    private static final int DRAFTS = 20;

    private final ReviewQueue queue;
    private final ReviewDesk desk;
    private final DraftDesk drafts;
    private final Pictures pictures;
    private final QuestionStanding standing;
    private final Competencies competencies;
    private final BankTabs tabs;
    private final CurrentAccount current;
    private final PartChanges parts;
    private final CareBox care;

    ReviewPage(
            ReviewQueue queue,
            ReviewDesk desk,
            DraftDesk drafts,
            Pictures pictures,
            QuestionStanding standing,
            Competencies competencies,
            BankTabs tabs,
            CurrentAccount current,
            PartChanges parts,
            CareBox care) {
        this.queue = queue;
        this.desk = desk;
        this.drafts = drafts;
        this.pictures = pictures;
        this.standing = standing;
        this.competencies = competencies;
        this.tabs = tabs;
        this.current = current;
        this.parts = parts;
        this.care = care;
    }

    void fill(int number, Model model) {
        var me = current.id();
        var waiting = queue.page(new Paging(number, PAGE));
        var mine = drafts.draftsOf(me, DRAFTS);
        var decidable = new HashSet<QuestionVersionId>();
        waiting.items().stream()
                .map(Submission::open)
                .filter(open -> desk.mayDecide(open, me))
                .forEach(open -> decidable.add(open.id()));
        model.addAttribute("waiting", waiting);
        tabs.show(model);
        model.addAttribute("decidable", decidable);
        model.addAttribute(
                "clear",
                waiting.items().stream()
                        .filter(one ->
                                one.isClear() && decidable.contains(one.open().id()))
                        .count());
        var shown = pictures.of(versions(waiting.items()));
        model.addAttribute("pictures", shown);
        model.addAttribute("changes", changes(waiting.items(), shown));
        model.addAttribute("size", queue.size());
        model.addAttribute("drafts", mine);
        standing.names(everything(waiting.items(), mine), model);
        model.addAttribute("alone", care.isAlone());
        model.addAttribute("names", competencies.names());
    }

    private static List<OpenVersion> everything(List<Submission> waiting, List<OpenVersion> drafts) {
        return Stream.concat(waiting.stream().map(Submission::open), drafts.stream())
                .toList();
    }

    private static List<QuestionVersionId> versions(List<Submission> waiting) {
        return waiting.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.version()), Stream.ofNullable(one.published())))
                .map(QuestionVersion::id)
                .toList();
    }

    /** What publishing would change, for those that replace something. */
    private Map<QuestionVersionId, List<VersionChange>> changes(
            List<Submission> waiting, Map<QuestionVersionId, List<Picture>> pictures) {
        var texts = parts.of(waiting.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.version()), Stream.ofNullable(one.published())))
                .toList());
        var changes = new HashMap<QuestionVersionId, List<VersionChange>>();
        for (var one : waiting) {
            var published = one.published();
            if (published != null) {
                changes.put(
                        one.open().id(),
                        texts.with(PictureChange.with(published, one.version(), pictures), published, one.version()));
            }
        }
        return changes;
    }
}
