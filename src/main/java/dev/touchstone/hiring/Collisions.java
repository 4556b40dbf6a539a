package dev.touchstone.hiring;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/** Says in Spring's words that somebody else moved the same token, so that the command is tried again. */
final class Collisions {

    private Collisions() {}

    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException collision) {
            throw new ConcurrencyFailureException("The token was moved meanwhile", collision);
        } catch (ProcessEngineException failure) {
            if (isCollision(failure)) {
                throw new ConcurrencyFailureException("The database refused to order two transactions", failure);
            }
            throw failure;
        }
    }

    /** SQLState class 40: serialization failure, deadlock; 55P03: waited too long for a row. */
    private static boolean isCollision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isCollision(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollision(String state) {
        return state.startsWith("40") || state.equals("55P03");
    }
}
