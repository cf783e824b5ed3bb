/** Announcements in words, for the doors. */
export { announcementLines } from "../report/announcement.ts";
