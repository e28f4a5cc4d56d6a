-- Decided, and not yet closed: what the decision leads to remains to be done. By itself, for a value added to a type
-- can be used only once it has been committed.
ALTER TYPE "concern_state" ADD VALUE 'decided' BEFORE 'closed';
