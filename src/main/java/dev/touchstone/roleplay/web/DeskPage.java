package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.roleplay.Breaks;
import dev.touchstone.roleplay.Conversation;
import dev.touchstone.roleplay.CustomerDesk;
import dev.touchstone.roleplay.DeskNotes;
import dev.touchstone.roleplay.Handover;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a desk shows. */
@Component
class DeskPage {

    private final RolePlayDesk desk;
    private final CustomerDesk customers;
    private final JobApplications applications;
    private final DeskNotes notes;
    private final Breaks breaks;
    private final QuickPhrases phrases;

    DeskPage(
            RolePlayDesk desk,
            CustomerDesk customers,
            JobApplications applications,
            DeskNotes notes,
            Breaks breaks,
            QuickPhrases phrases) {
        this.desk = desk;
        this.customers = customers;
        this.applications = applications;
        this.notes = notes;
        this.breaks = breaks;
        this.phrases = phrases;
    }

    /**
     * A customer at the desk.
     *
     * @param spoken the language of the customer’s lines
     * @param scripted whether a script has spoken, or speaks, and can go on
     */
    record Place(Conversation conversation, Scenario.Script script, Locale spoken, boolean scripted) {

        public int number() {
            return conversation.number();
        }
    }

    /** The candidate's desk; customers who have not come yet are not on it. */
    String show(RolePlay rolePlay, Model model) {
        model.addAttribute("places", places(rolePlay, DeskPage::hasCome));
        model.addAttribute("notes", notes.of(rolePlay.id()));
        model.addAttribute("breaksLeft", breaks.left(rolePlay));
        model.addAttribute("phrases", phrases.all());
        return "roleplay/desk";
    }

    /** The practice desk: nothing of it is kept. */
    String practice(List<Place> places, Model model) {
        model.addAttribute("places", places);
        model.addAttribute("notes", Map.of());
        model.addAttribute("breaksLeft", 0);
        model.addAttribute("phrases", phrases.all());
        model.addAttribute("practice", true);
        return "roleplay/desk";
    }

    List<Place> places(RolePlay rolePlay, Predicate<Conversation> shown) {
        var reads = applications.candidate(rolePlay.application()).language().locale();
        var taken = customers.handovers(rolePlay.id()).stream()
                .map(Handover::conversation)
                .collect(Collectors.toSet());
        return desk.conversations(rolePlay.id()).stream()
                .filter(shown)
                .map(one -> place(one, reads, one.mode() == Conversation.Mode.SCRIPT || taken.contains(one.number())))
                .toList();
    }

    private Place place(Conversation one, Locale reads, boolean scripted) {
        var script = desk.script(one);
        return new Place(one, script, script.speaks(reads), scripted);
    }

    static boolean hasCome(Conversation conversation) {
        return conversation.arrivedAt() != null;
    }
}
