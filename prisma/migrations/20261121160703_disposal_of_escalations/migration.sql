-- Who was warned of a report's clocks goes with the report, as what was assessed and done does.
GRANT DELETE ON concern_escalation TO samlad_app;
CREATE POLICY disposed ON concern_escalation AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = concern_escalation.municipality_id
    AND report.id = concern_escalation.report_id AND report.disposed_at IS NOT NULL));
