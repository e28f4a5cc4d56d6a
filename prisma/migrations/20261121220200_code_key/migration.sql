-- AlterTable
ALTER TABLE "search_key" ADD COLUMN     "code_key" BYTEA;
