void show(Object value) { org.rapaio.jupyter.kernel.global.Global.display("text/html", poolinglab.notebook.Html.of(value).text()); }
