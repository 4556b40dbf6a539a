package dev.touchstone.roleplay;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.identity.CurrentAccount;
import org.springframework.stereotype.Component;

/** Who may open a role-play, for {@code @PreAuthorize}. */
@Component("rolePlayAccess")
public class RolePlayAccess {

    private final RolePlayRows rows;
    private final Adjudications adjudications;
    private final CurrentAccount account;
    private final ApplicationAccess applicationAccess;

    RolePlayAccess(
            RolePlayRows rows,
            Adjudications adjudications,
            CurrentAccount account,
            ApplicationAccess applicationAccess) {
        this.rows = rows;
        this.adjudications = adjudications;
        this.account = account;
        this.applicationAccess = applicationAccess;
    }

    /** The customer's player. */
    public boolean mayPlay(RolePlayId id) {
        return account.find()
                .flatMap(who -> rows.find(id).map(rolePlay -> rolePlay.isCustomer(who.id())))
                .orElse(false);
    }

    /** Who may speak for a customer: the player, and where scripts play all of them, who observes. */
    public boolean maySpeak(RolePlayId id) {
        return account.find()
                .flatMap(who -> rows.find(id)
                        .map(rolePlay -> rolePlay.isCustomer(who.id())
                                || rolePlay.isScripted() && rolePlay.isObserver(who.id())))
                .orElse(false);
    }

    /** Who pauses, resumes and begins anew: the customer's player, the observers and the recruiter. */
    public boolean mayMend(RolePlayId id) {
        return account.find()
                .flatMap(who -> rows.find(id)
                        .map(rolePlay -> rolePlay.isCustomer(who.id())
                                || rolePlay.isObserver(who.id())
                                || applicationAccess.mayRecruit(rolePlay.application())))
                .orElse(false);
    }

    /** The customer's player, the observers, who decides between them, and who may see the application. */
    public boolean mayWatch(RolePlayId id) {
        return account.find()
                .flatMap(who -> rows.find(id)
                        .map(rolePlay -> rolePlay.isCustomer(who.id())
                                || rolePlay.isObserver(who.id())
                                || applicationAccess.mayView(rolePlay.application())
                                || adjudications
                                        .asked(id)
                                        .filter(who.id()::equals)
                                        .isPresent()))
                .orElse(false);
    }
}
