package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Breaks;
import dev.touchstone.roleplay.Conversation;
import dev.touchstone.roleplay.DeskNotes;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.Scenario;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a desk shows. */
@Component
class DeskPage {

    private final RolePlayDesk desk;
    private final DeskNotes notes;
    private final Breaks breaks;
    private final QuickPhrases phrases;

    DeskPage(RolePlayDesk desk, DeskNotes notes, Breaks breaks, QuickPhrases phrases) {
        this.desk = desk;
        this.notes = notes;
        this.breaks = breaks;
        this.phrases = phrases;
    }

    /** A customer at the desk. */
    record Place(Conversation conversation, Scenario.Script script) {

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
        return desk.conversations(rolePlay.id()).stream()
                .filter(shown)
                .map(one -> new Place(one, desk.script(one)))
                .toList();
    }

    static boolean hasCome(Conversation conversation) {
        return conversation.arrivedAt() != null;
    }
}
