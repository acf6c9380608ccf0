package interviewer.corpus;

import java.util.List;

/**
 * A list, call-out, paragraph or row, and the units in it that are searched one by one. A search finds units and answers with
 * their block.
 *
 * @param passage the block as one citable passage
 * @param units its bullets, sentences or the row itself, in order, never empty
 */
public record Block(Passage passage, List<Passage> units) {
    public Block {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("block " + passage.id() + " has no units");
        }
    }

    /** One that is its own and only unit. */
    public static Block alone(Passage passage) {
        return new Block(passage, List.of(passage));
    }

    /** Whether it, or a unit of it, has this id. */
    public boolean holds(String id) {
        return passage.id().equals(id)
                || units.stream().anyMatch(unit -> unit.id().equals(id));
    }
}
