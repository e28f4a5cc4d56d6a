-- AlterEnum
ALTER TYPE "guideline_state" ADD VALUE 'upcoming';
